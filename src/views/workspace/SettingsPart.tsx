export function SettingsPart() {
  return null
}
