import { useEffect, useState } from 'react';
import type { FoundPeople } from '../api/importSchema.ts';
import type { Api } from '../client/api.ts';

export type Found = FoundPeople['people'][number];

/** Who is found by what has been typed; the last answer until the next has come, undefined before the first. */
export function useFound(api: Api, query: string | null): readonly Found[] | undefined {
  const [found, setFound] = useState<readonly Found[]>();
  useEffect(() => {
    if (query === null) return undefined;
    let isCurrent = true;
    void api.findPeople(query).then((answer) => {
      if (isCurrent && answer.ok) setFound(answer.value.people);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, query]);
  return found;
}
