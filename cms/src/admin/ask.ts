/** The panel's own requests. */
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** What `/passerelle/<path>` answers; asked again when the path or `changed` does. Nothing while it is not known. */
export function useAnswer<Answer>(path: string | undefined, changed: unknown = ''): Answer | undefined {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<{ path: string; answer: Answer }>();
  useEffect(() => {
    let over = false;
    if (path === undefined) return;
    void get<Answer>(`/passerelle/${path}`)
      .then(({ data }) => !over && setKnown({ path, answer: data }))
      .catch(() => undefined);
    return () => {
      over = true;
    };
  }, [get, path, changed]);
  return known && known.path === path ? known.answer : undefined;
}

/** Asks for something to be done; says in French when it could not be. Answers whether it was. */
export function useAct(): (path: string, body?: object) => Promise<boolean> {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async (path, body = {}) => {
    try {
      await post(`/passerelle/${path}`, body);
      return true;
    } catch (error) {
      const data = (error as { response?: { data?: { error?: string | { message?: string } } } }).response
        ?.data?.error;
      const said = typeof data === 'string' ? data : data?.message;
      toggleNotification({
        type: 'danger',
        message: said ?? 'Cela n’a pas marché. Réessayez dans un instant.',
      });
      return false;
    }
  };
}
