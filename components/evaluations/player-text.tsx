// Who was measured: the built-in teacher or a model.
type Player = { teacher: string; model: string | null }

export const playerName = ({ teacher, model }: Player) => model ?? teacher

export const PlayerText = ({ player }: { player: Player }) => (
  <span className="block text-xs font-normal text-muted">{playerName(player)}</span>
)
