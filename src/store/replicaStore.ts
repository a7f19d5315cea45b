// The replicas' rows, in the database.
import type { ReplicaStore, WatchDemand } from '../jobs/ports.js';
import type { Database } from './database.js';

const DEMAND = 'demand';

export function createReplicaStore(database: Database): ReplicaStore {
  const told = new Map<string, string>();
  return {
    beat: async (replicaID, demand) => {
      const text = JSON.stringify(demand);
      await database.write(async ({ tx, nudge }) => {
        await tx
          .insertInto('replica')
          .values({ replica_id: replicaID, beat: 0, demand: text })
          .onConflict((conflict) =>
            conflict.column('replica_id').doUpdateSet((set) => ({
              beat: set('replica.beat', '+', 1),
              demand: set.ref('excluded.demand'),
            })),
          )
          .execute();
        if (told.get(replicaID) !== text) nudge(DEMAND);
      });
      told.set(replicaID, text);
    },
    list: () =>
      database.read(async (db) => {
        const rows = await db.selectFrom('replica').selectAll().execute();
        return rows.map(({ replica_id, beat, demand }) => ({
          replicaID: replica_id,
          beat,
          demand: JSON.parse(demand) as WatchDemand,
        }));
      }),
    remove: async (replicaID) => {
      told.delete(replicaID);
      await database.write(async ({ tx, nudge }) => {
        await tx.deleteFrom('replica').where('replica_id', '=', replicaID).execute();
        nudge(DEMAND);
      });
    },
    onDemand: (listener) => database.listen(DEMAND, listener),
  };
}
