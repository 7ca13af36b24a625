// AgentClinic OSCE lines: one `{"OSCE_Examination": {…}}` object a line becomes one clinical case.
import { z } from 'zod'
import { caseSchema, type ClinicalCase } from '../domain/case'
import { failure, type Result } from '../result'
import { agentClinicMenu } from './agentclinic-menu'
import { observe } from './agentclinic-observation'
import { isObject } from './format-line'
import { parseJson } from './parse-json'
import { parseWithSchema } from './schema-defects'

export const AGENTCLINIC_REFERENCE = 'https://github.com/SamuelSchmidgall/AgentClinic'

const text = z.string().trim().min(1)
const osceSchema = z.object({
  OSCE_Examination: z.object({
    Objective_for_Doctor: text,
    Patient_Actor: z.record(z.string(), z.unknown()),
    Physical_Examination_Findings: z.unknown(),
    Test_Results: z.unknown(),
    Correct_Diagnosis: text,
  }),
})

/**
 * `hash` gives the hexadecimal SHA-256 of a value's canonical JSON. The id is made of the line's content, so the same case has the same id in any
 * file and at any line. What the patient tells is the observation; examinations and tests are on the menu.
 */
export function parseAgentClinic(line: string, hash: (value: unknown) => string): Result<ClinicalCase> {
  const parsed = parseJson(line)
  if (!parsed.ok) return parsed
  if (!isObject(parsed.value) || !('OSCE_Examination' in parsed.value)) {
    return failure([{ pointer: '', detail: 'not an AgentClinic case: no "OSCE_Examination"' }])
  }
  const osce = parseWithSchema(osceSchema, parsed.value)
  if (!osce.ok) return osce
  const examination = osce.value.OSCE_Examination
  const { title, text, findings } = observe(examination.Objective_for_Doctor, examination.Patient_Actor)
  return parseWithSchema(caseSchema, {
    id: `agentclinic-${hash(parsed.value).slice(0, 12)}`,
    title,
    specialty: 'unspecified',
    source: { name: 'AgentClinic MedQA', reference: AGENTCLINIC_REFERENCE, licence: 'MIT' },
    observation: { text, findings },
    menu: agentClinicMenu(examination.Physical_Examination_Findings, examination.Test_Results),
    diagnosis: { label: examination.Correct_Diagnosis },
  })
}
