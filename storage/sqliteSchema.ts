/**
 * The file's own versions, as SQLite counts them in `user_version`: the step at index n makes version n + 1 out of n.
 * Steps are added, never edited or removed: files of every version are out there.
 *
 * The indexes are the questions of the port. Each begins with the kind and ends with id and partition, so that a page
 * can begin exactly where the last one ended; a replacement that moves no date touches none of them.
 */
export const SCHEMA_STEPS: readonly string[] = [
  `create table records (
     kind text not null,
     partition text not null,
     id text not null,
     wake text not null,
     day text not null,
     version integer not null,
     shape integer not null,
     body text not null
   ) strict;
   create unique index by_partition on records (kind, partition, id);
   create index by_id on records (kind, id, partition);
   create index by_wake on records (kind, wake, id, partition);
   create index by_day on records (kind, day, id, partition);`,
];
