/** The command line: help, reports and errors. */
export const cli = {
  'cli.version': 'throughline {{version}}',
  'cli.help': `throughline: logic models and theories of change on the command line

Usage
  throughline check FILE         look over a model, and list what the checks find
  throughline convert IN OUT     turn a file into another format
  throughline diff A B           say in sentences what changed from A to B

throughline COMMAND --help says more. --version tells the version.

Formats, by the ending of the file
  json       .json        the model file itself                      read, write
  csv        .zip, dir/   tables for a spreadsheet: a ZIP or folder  read, write
  text       .txt         cards, one to a line; the model in words   read, write
  svg        .svg         the figure                                 write
  narrative  .md          the model told in sentences                write
--from and --to name the format where the ending does not. A file called - is standard
input or output, and is json unless --from or --to says otherwise.

Exit codes
  0  done; nothing found, nothing different
  1  check found something that counts, or diff found differences
  2  the command was not understood
  3  a file could not be read, or is not a model
  4  the result could not be written
  5  something went wrong in the program itself`,
  'cli.help.check': `throughline check FILE

Lists what the checks find in a model. The exit code is 1 where a finding counts.
Findings that were accepted with a reason are listed apart and never count.

Options
  --fail-on LEVEL  what counts: error (the default), warning (and errors too), info
                   (hints too), or never
  --from FORMAT    json, csv or text, whatever the file is called
  --json           the findings as one JSON document`,
  'cli.help.convert': `throughline convert IN OUT

Reads IN and writes it as OUT. If there is an OUT already, it is replaced once the new
one is complete. An OUT that ends in / is a folder: the CSV tables go there unzipped, and
other files in it stay. Text is read one card to a line, below headings such as
Activities or Outcomes.

Options
  --from FORMAT    json, csv or text, whatever IN is called
  --to FORMAT      json, csv, text, svg or narrative, whatever OUT is called
  --date DATE      the date shown on a figure, such as 2026-11-21; without it, today
  --json           what was written as one JSON document (not with OUT -)`,
  'cli.help.diff': `throughline diff A B

Says in sentences what changed from A to B, stage by stage. The exit code is 1 where
anything differs and 0 where nothing does.

Options
  --from FORMAT    json, csv or text, whatever the files are called; given twice, the
                   first is for A and the second for B
  --json           the changes as one JSON document, each with its sentence and values`,
  'cli.more': 'throughline {{command}} --help says how it is used.',
  'cli.moreAll': 'throughline --help says what it can do.',

  'cli.problem': '{{file}}: {{what}}',
  'cli.problem.at': '{{file}}, at {{where}}: {{what}}',
  'cli.stdin': 'standard input',
  'cli.stdout': 'standard output',

  'cli.advice.json-newer': 'Get the newest version of Throughline, then try again.',
  'cli.advice.file-not-text': 'Say with --from what it is, or name a file that Throughline saved.',
  'cli.advice.file-is-zip': 'If it holds the CSV tables of a model, say --from csv.',
  'cli.advice.json-syntax': 'The file may be cut short, or was changed by hand. Mend that line.',
  'cli.advice.json-not-model': 'Say with --from what it is, or name a file that Throughline saved.',
  'cli.advice.file-is-pdf': 'Copy the text from it into a .txt file: each line becomes a card.',

  'cli.check.title': '{{title}}: {{counts}}',
  'cli.check.nothing': 'nothing found',
  'cli.check.group.error': 'Errors',
  'cli.check.group.warning': 'Warnings',
  'cli.check.group.info': 'Hints',
  'cli.check.group.accepted': 'Accepted',
  'cli.check.rule': '{{rule}}  {{found}}',
  'cli.check.on': '“{{name}}” in {{stage}}',
  'cli.check.reason': 'Accepted: {{reason}}',
  'cli.check.reasonBy': 'Accepted: {{reason}} ({{by}})',
  'cli.check.reason.none': 'no reason given',

  'cli.diff.none': 'No differences.',
  'cli.diff.count_one': '{{count, number}} change.',
  'cli.diff.count_other': '{{count, number}} changes.',

  'cli.convert.done': 'Wrote {{file}}',
  'cli.text.stage': 'Outcomes',

  'problem.cli-no-command': 'No command is given',
  'problem.cli-unknown-command': '“{{command}}” is not a command',
  'problem.cli-unknown-command.advice': 'The commands are check, convert and diff.',
  'problem.cli-unknown-option': '“{{option}}” is not an option of {{command}}',
  'problem.cli-unknown-option.advice': 'Its options are {{known}}.',
  'problem.cli-option-value': '“{{option}}” needs a value',
  'problem.cli-option-no-value': '“{{option}}” takes no value',
  'problem.cli-option-not-allowed': '{{option}} cannot be “{{value}}”',
  'problem.cli-option-not-allowed.advice': 'It can be one of these: {{allowed}}.',
  'problem.cli-date': '“{{value}}” is not a date',
  'problem.cli-date.advice': 'Write it as 2026-11-21.',
  'problem.cli-files_one': '{{command}} takes {{count}} file, not {{given}}',
  'problem.cli-files_other': '{{command}} takes {{count}} files, not {{given}}',
  'problem.cli-format-unknown': 'The ending of “{{file}}” does not say which format it is',
  'problem.cli-format-unknown.advice': 'Say it with {{option}}: {{allowed}}.',
  'problem.cli-format-not-read': '“{{file}}” would be read as {{format}}, which can only be written',
  'problem.cli-format-not-read.advice': 'These can be read: {{allowed}}.',
  'problem.cli-stdin-twice': 'Standard input can be read only once',
  'problem.cli-stdin-twice.advice': 'Name a file for one of the two.',
  'problem.cli-json-and-stdout': 'The result and --json cannot both go to standard output',
  'problem.cli-json-and-stdout.advice': 'Name a file to write to, or leave --json out.',
  'problem.cli-folder-and-format': 'Only csv can be written into a folder',
  'problem.cli-folder-and-format.advice': 'Take the / away, or write csv.',
  'problem.cli-own-file': 'This would replace “{{file}}” with something that cannot be read back',
  'problem.cli-own-file.advice': 'Write to another file.',
  'problem.cli-terminal': 'A ZIP file would fill the screen with unreadable characters',
  'problem.cli-terminal.advice': 'Name a file to write to, or send the output on to one.',
  'problem.cli-missing': 'There is no such file',
  'problem.cli-missing.advice': 'Check the name and the folder.',
  'problem.cli-no-permission': 'You are not allowed to read it',
  'problem.cli-no-permission.advice': 'Ask its owner, or copy it to a place where you may read it.',
  'problem.cli-is-folder': 'This is a folder, and only csv is read from a folder',
  'problem.cli-is-folder.advice': 'Name a file in it, or leave --from out.',
  'problem.cli-read-failed': 'It could not be read ({{code}})',
  'problem.cli-no-cards': 'It has no line that can become a card',
  'problem.cli-no-cards.advice': 'Write one card a line, below headings such as Activities or Outcomes.',
  'problem.cli-no-folder': 'The folder to write it in does not exist',
  'problem.cli-no-folder.advice': 'Make the folder first, or name another.',
  'problem.cli-write-denied': 'You are not allowed to write there',
  'problem.cli-write-denied.advice': 'Name another folder, or ask its owner.',
  'problem.cli-write-folder': 'There is already a folder of that name',
  'problem.cli-write-folder.advice': 'Name a file, or end the name in / to write csv into the folder.',
  'problem.cli-write-file': 'There is already a file of that name',
  'problem.cli-write-file.advice': 'Name another folder.',
  'problem.cli-disk-full': 'The disk is full',
  'problem.cli-disk-full.advice': 'Make room and try again.',
  'problem.cli-write-failed': 'It could not be written ({{code}})',
  'problem.cli-broken': 'Something went wrong in Throughline itself: {{message}}',
  'problem.cli-broken.advice': 'Please report this, with the command and, if you may, the file.',
} as const
