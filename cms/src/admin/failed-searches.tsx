/** On the home page: what visitors searched for and did not find, each a synonym in one click. */
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { FailedSearchList } from '@passerelle/shared/failed-searches';
import { useEffect, useState, type FormEvent } from 'react';

export function FailedSearchesWidget() {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [searches, setSearches] = useState<FailedSearchList['searches']>();
  useEffect(() => {
    void get<FailedSearchList>('/passerelle/failed-searches')
      .then(({ data }) => setSearches(data.searches))
      .catch(() => setSearches([]));
  }, [get]);
  if (!searches) return null;
  if (searches.length === 0)
    return (
      <Typography variant="omega" textColor="neutral600">
        Rien pour l’instant : un mot apparaît ici quand trois recherches ne l’ont pas trouvé.
      </Typography>
    );
  const answer = async (query: string, means?: string) => {
    try {
      await post('/passerelle/failed-searches', { query, ...(means && { means }) });
      setSearches(searches.filter((each) => each.query !== query));
      if (means)
        toggleNotification({ type: 'success', message: `« ${query} » mène maintenant à « ${means} ».` });
    } catch {
      toggleNotification({ type: 'danger', message: 'Cela n’a pas marché. Réessayez dans un instant.' });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} tag="ul">
      {searches.slice(0, 20).map(({ query, count }) => (
        <Box tag="li" key={query}>
          <form
            onSubmit={(event: FormEvent<HTMLFormElement>) => {
              event.preventDefault();
              const means = new FormData(event.currentTarget).get('means');
              if (typeof means === 'string' && means.trim()) void answer(query, means.trim());
            }}
          >
            <Flex gap={2} alignItems="flex-end" wrap="wrap">
              <Field.Root name="means" required>
                <Field.Label>{`« ${query} » (${count} fois) veut dire :`}</Field.Label>
                <Field.Input type="text" placeholder="un mot du site" />
              </Field.Root>
              <Button type="submit">Ajouter un synonyme</Button>
              <Button type="button" variant="tertiary" onClick={() => void answer(query)}>
                Ignorer
              </Button>
            </Flex>
          </form>
        </Box>
      ))}
    </Flex>
  );
}
