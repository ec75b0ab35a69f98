/** Withdrawing and deleting, with what it changes elsewhere said before it is done. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { isKept, queryOf, type Edited } from '../edited.ts';
import { UsageList, useUsages } from '../panels/usage.tsx';

interface Dialog {
  type: string;
  title: string;
  content?: ReactNode;
  onConfirm?: () => unknown;
  [more: string]: unknown;
}

interface Described {
  onClick?: unknown;
  dialog?: Dialog;
  [more: string]: unknown;
}

/** One of the content manager's document actions. */
export interface Action {
  (edited: Edited): Described | null;
  type?: string;
  position?: unknown;
}

function Consequences(edited: Edited) {
  const usages = useUsages(edited)?.filter(({ online }) => online);
  if (!usages?.length) return null;
  return (
    <Box background="warning100" hasRadius padding={4} width="100%">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">Il est encore montré ici : ces liens disparaîtront.</Typography>
        <UsageList usages={usages} />
      </Flex>
    </Box>
  );
}

/** The action, after its consequences were shown. */
export function guarded(action: Action, question: string): Action {
  const described: Action = (edited) => {
    const { post } = useFetchClient();
    const before = action(edited);
    if (!before || !isKept(edited)) return before;
    const act = (before.dialog?.onConfirm ?? before.onClick) as () => unknown;
    const { onClick: _onClick, ...rest } = before;
    return {
      ...rest,
      dialog: {
        type: 'dialog',
        title: 'Confirmer',
        ...before.dialog,
        content: (
          <Flex direction="column" gap={4} width="100%">
            <Consequences {...edited} />
            {before.dialog?.content ?? <Typography textAlign="center">{question}</Typography>}
          </Flex>
        ),
        onConfirm: async () => {
          await post(`/passerelle/usage/seen${queryOf(edited)}`);
          await act();
        },
      },
    };
  };
  return Object.assign(described, { type: action.type, position: action.position });
}

/** The list of actions with those that take something away guarded. */
export const guardedActions = (actions: Action[]): Action[] =>
  actions.map((action) => {
    if (action.type === 'delete') return guarded(action, 'Supprimer ce contenu ?');
    if (action.type === 'unpublish')
      return guarded(action, 'Retirer ce contenu du site ? Il reste en brouillon.');
    return action;
  });
