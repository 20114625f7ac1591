import { Client } from 'pg'

export interface Witness {
  /** The processes that made a snapshot of a document, in the order in which they did. */
  readonly snapshots: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Has the database note which process (by the name of its connection) writes a snapshot. */
export async function watchSnapshots(database: string): Promise<Witness> {
  const client = new Client({ connectionString: database })
  client.on('error', () => {})
  await client.connect()
  await client.query(`
    create table witnessed (number serial, process text);
    create function witness() returns trigger language plpgsql as $$
      begin insert into witnessed (process) values (current_setting('application_name')); return null; end $$;
    create trigger witness after update of snapshot on documents for each row execute function witness()`)
  return {
    async snapshots() {
      const { rows } = await client.query<{ process: string }>('select process from witnessed order by number')
      return rows.map(({ process }) => process)
    },
    close: () => client.end(),
  }
}
