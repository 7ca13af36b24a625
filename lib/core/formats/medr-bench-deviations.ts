// The test that a deviation was seen in: whoever writes of leukocytosis had counted leukocytes.

const testOf: readonly (readonly [RegExp, string])[] = [
  [/leukocytosis|leucocytosis|leukopenia|leucopenia/i, 'White blood cell count'],
  [/pancytopenia|cytopenias?/i, 'Complete blood count'],
  [/neutrophilia|neutropenia|granulocyto\w+|agranulocytosis/i, 'Neutrophil count'],
  [/lymphocytosis|lymphopenia|lymphocytopenia/i, 'Lymphocyte count'],
  [/eosinophilia/i, 'Eosinophil count'],
  [/monocytosis/i, 'Monocyte count'],
  [/thrombocytopenia|thrombocytosis/i, 'Platelet count'],
  [/an(?:a)?emia|erythrocytosis|polycythemia/i, 'Hemoglobin'],
  [/hyponatr(?:a)?emia|hypernatr(?:a)?emia/i, 'Sodium'],
  [/hypokal(?:a)?emia|hyperkal(?:a)?emia/i, 'Potassium'],
  [/hypochlor(?:a)?emia|hyperchlor(?:a)?emia/i, 'Chloride'],
  [/hypocalc(?:a)?emia|hypercalc(?:a)?emia/i, 'Calcium'],
  [/hypophosphat(?:a)?emia|hyperphosphat(?:a)?emia/i, 'Phosphate'],
  [/hypomagnes(?:a)?emia|hypermagnes(?:a)?emia/i, 'Magnesium'],
  [/hypoglyc(?:a)?emia|hyperglyc(?:a)?emia/i, 'Glucose'],
  [/hypoalbumin(?:a)?emia/i, 'Albumin'],
  [/hyperbilirubin(?:a)?emia/i, 'Bilirubin'],
  [/hypertriglycerid(?:a)?emia/i, 'Triglycerides'],
  [/hypercholesterol(?:a)?emia/i, 'Cholesterol'],
  [/hyperferritin(?:a)?emia/i, 'Ferritin'],
  [/hyperuric(?:a)?emia/i, 'Uric acid'],
  [/azot(?:a)?emia|ur(?:a)?emia/i, 'Blood urea nitrogen'],
  [/proteinuria|albuminuria/i, 'Urine protein'],
  [/h(?:a)?ematuria|pyuria|leukocyturia/i, 'Urinalysis'],
  [/ketonuria/i, 'Urine ketones'],
  [/(?:metabolic|respiratory|lactic) (?:acidosis|alkalosis)/i, 'Arterial blood gas'],
]

/** Null where the phrase names no such deviation. */
export function testOfDeviation(phrase: string): string | null {
  return testOf.find(([deviation]) => new RegExp(`\\b(?:${deviation.source})\\b`, 'i').test(phrase))?.[1] ?? null
}
