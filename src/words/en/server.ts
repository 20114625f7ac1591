/** What the server says in the terminal: settings that it cannot use, its address, the owner's link. */
export const server = {
  'server.ready': 'Throughline is ready at {{address}}',
  'server.no-app': 'There is no built app to serve. "npm start" builds it and starts the server.',
  'server.port-in-use':
    'Port {{port}} is already in use. Stop the program that uses it, or choose another: PORT={{other}} npm start',
  'server.port-rights': 'Port {{port}} needs administrator rights. Choose one from 1024 up: PORT=8080 npm start',
  'server.not-listening': 'The server could not listen on {{host}}, port {{port}} ({{reason}}).',
  'server.unknown-reason': 'unknown reason',
  'server.data-folder':
    'The data folder {{folder}} could not be made or written to ({{reason}}). DATA_FOLDER chooses another.',
  'server.secret-file':
    'The file {{file}} holds no secret to sign links with. Restore it from a backup; or remove it to have a new one made, and then every link has to be made again.',
  'server.database-file': 'The database in {{folder}} could not be opened ({{reason}}). It may be damaged or not ours.',
  'server.disk-full':
    'There is no room left for the database in {{folder}} ({{reason}}). Make room on the disk, and start again.',
  'server.database-away':
    'The PostgreSQL database of DATABASE_URL could not be opened ({{reason}}). Check that it runs and that the address is right.',
  'server.redis-away':
    'The Redis of REDIS_URL could not be reached ({{reason}}). Check that it runs and that the address is right.',

  'server.workspace-title': 'Our partnership',
  'server.owner-label': 'Owner',
  'server.owner-link':
    'The link for the owner of this workspace. It works once, in the browser that opens it; until it is used, each start makes a new one:',
  'server.owner-link-again':
    'A new link for the owner of this workspace. It works once, in the browser that opens it; older ones that were not used no longer work:',

  'server.config.port': 'PORT must be a whole number from 0 to 65535, and it is "{{given}}".',
  'server.config.host': 'HOST must be the name or the IP address of this machine, and it is "{{given}}".',
  'server.config.database': 'DATABASE_URL must begin with postgres:// and name a database, or not be set.',
  'server.config.redis': 'REDIS_URL must begin with redis:// or rediss:// and name a machine, or not be set.',
  'server.config.redis-database':
    'REDIS_URL is for several processes, and they have to share one database: set DATABASE_URL to a PostgreSQL database too.',
  'server.config.redis-secret':
    'REDIS_URL is for several processes, and they have to sign links alike: set SECRET to the same text for each of them.',
  'server.config.public':
    'PUBLIC_URL must be an address such as https://theory.example.org, without a path, and it is "{{given}}".',
  'server.config.origins':
    'ALLOWED_ORIGINS must be addresses such as https://theory.example.org with commas between them, and it is "{{given}}".',
  'server.config.proxies':
    'TRUST_PROXY must be the number of proxies in front of the server, from 0 to 10, and it is "{{given}}".',
  'server.config.secret': 'SECRET must have {{least}} characters or more, and it has {{length}}.',
  'server.config.megabytes': '{{name}} must be a whole number of megabytes from 1 to {{most}}, and it is "{{given}}".',
  'server.config.level': 'LOG_LEVEL must be one of {{levels}}, and it is "{{given}}".',
} as const
