/** A form's fields that are not as they were drawn, by name, without signs that only make a number readable. */
export function changedTexts(form: HTMLFormElement): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.value !== field.defaultValue)
      changed[field.name] = field.value.replace(/[$,\s]/g, '').replace('−', '-');
    if (field instanceof HTMLSelectElement && field.selectedOptions[0]?.defaultSelected === false)
      changed[field.name] = field.value;
  }
  return changed;
}
