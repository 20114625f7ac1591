/** What `npm run backup` and `npm run restore` say in the terminal. */
export const backup = {
  'backup.usage': 'Usage: npm run backup -- FILE',
  'backup.restore-usage': 'Usage: npm run restore -- FILE',
  'backup.done': 'Kept in {{file}}: {{models}}, {{documents}} and {{updates}}. Keep it as safe as the server itself.',
  'backup.restored':
    'Restored from {{file}}: {{models}}, {{documents}} and {{updates}}. Start the server with: npm start',
  'backup.models_one': '{{count}} model',
  'backup.models_other': '{{count}} models',
  'backup.documents_one': '{{count}} document',
  'backup.documents_other': '{{count}} documents',
  'backup.updates_one': '{{count}} update since it was last merged',
  'backup.updates_other': '{{count}} updates since they were last merged',

  'backup.problem.file-there': '{{file}} is already there. Nothing was written; choose another name.',
  'backup.problem.not-written': '{{file}} could not be written ({{reason}}).',
  'backup.problem.no-database': 'There is no database at {{file}}. DATA_FOLDER says where the server keeps its data.',
  'backup.problem.database-away':
    'The database could not be read ({{reason}}). Check that it runs, and that DATABASE_URL or DATA_FOLDER is right.',
  'backup.problem.other-version':
    'The database was made by another version of Throughline. Use the version that the server runs.',
  'backup.problem.no-file': '{{file}} could not be read ({{reason}}). Nothing was written.',
  'backup.problem.no-backup': '{{file}} is no backup of Throughline. Nothing was written.',
  'backup.problem.other-backup':
    '{{file}} was made by another version of Throughline. Restore it with that version. Nothing was written.',
  'backup.problem.newer-backup':
    '{{file}} was made by a newer version of Throughline. Update this one, and restore then. Nothing was written.',
  'backup.problem.damaged': '{{file}} is damaged: a part is missing or was altered. Nothing was written.',
  'backup.problem.not-empty':
    'The database is not empty, and a backup is restored into an empty one only. Nothing was written. Choose a new DATA_FOLDER or DATABASE_URL, and restore before the first start.',
  'backup.problem.not-restored': 'The backup could not be written into the database ({{reason}}). Nothing was kept.',
} as const
