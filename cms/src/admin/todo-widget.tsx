/** On the home page: what waits for the person who signed in, each thing one click from its remedy. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Todo } from '../todo/serve.ts';
import { useAnswer } from './ask.ts';
import { EntryLink } from './entry-link.tsx';

const colours = { 1: 'danger600', 2: 'primary600', 3: 'neutral600' } as const;
const signs = { 1: '▲', 2: '●', 3: '○' } as const;

export function TodoWidget() {
  const todo = useAnswer<Todo>('todo');
  if (!todo) return null;
  if (todo.items.length === 0)
    return <Typography textColor="neutral600">Rien ne vous attend. Bonne journée !</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {todo.items.map(({ title, detail, href, urgency }) => (
        <Box tag="li" key={href + detail}>
          <Typography tag="p" variant="omega" fontWeight="bold">
            <Typography textColor={colours[urgency]} aria-hidden>
              {signs[urgency]}{' '}
            </Typography>
            <EntryLink to={href}>{title}</EntryLink>
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {detail}
          </Typography>
        </Box>
      ))}
      {todo.more > 0 && (
        <Typography tag="li" variant="pi" textColor="neutral600">
          Et {todo.more} autre{todo.more > 1 ? 's' : ''} ensuite.
        </Typography>
      )}
    </Flex>
  );
}
