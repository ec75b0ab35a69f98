/** Withdrawing and deleting, with what it changes elsewhere said before it is done. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
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

/** Kept when the component that uses it is gone, or long should have been. */
function useGone(): () => Promise<void> {
  const [gone] = useState(() => {
    let say: () => void = () => undefined;
    const promise = new Promise<void>((resolve) => {
      say = resolve;
    });
    return { promise, say };
  });
  useEffect(() => gone.say, [gone]);
  return () => Promise.race([gone.promise, new Promise<void>((resolve) => setTimeout(resolve, 5_000))]);
}

/**
 * Leaves the entry's own page, once something was done first: before a deletion, or else that page asks for the entry
 * once more and complains, beside the good news, that it is gone. In a list there is nothing to leave.
 */
function useLeaving({ model, collectionType }: Edited): (first: () => Promise<unknown>) => Promise<void> {
  const { id } = useParams();
  const navigate = useNavigate();
  const setSubmitting = useForm('Leaving', (form) => form.setSubmitting);
  const gone = useGone();
  return async (first) => {
    const isOnItsPage = id !== undefined;
    // What was not saved goes with the entry: nobody need be asked about it.
    if (isOnItsPage) setSubmitting(true);
    try {
      await first();
    } catch (error) {
      if (isOnItsPage) setSubmitting(false);
      throw error;
    }
    if (!isOnItsPage) return;
    navigate({ pathname: `../${collectionType}/${model}` }, { replace: true });
    await gone();
  };
}

interface Guard {
  /** Asked where the action asks nothing itself. */
  question: string;
  /** Whether there is no entry's page to stay on. */
  leaves?: boolean;
}

/** The action, after its consequences were shown. */
function guarded(action: Action, { question, leaves = false }: Guard): Action {
  const described: Action = (edited) => {
    const { post } = useFetchClient();
    const leaving = useLeaving(edited);
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
          const seen = () => post(`/passerelle/usage/seen${queryOf(edited)}`);
          await (leaves ? leaving(seen) : seen());
          await act();
        },
      },
    };
  };
  return Object.assign(described, { type: action.type, position: action.position });
}

/** Deleting one language has no type of its own; i18n puts it right before deleting all of them. */
const deletes = (action: Action, index: number, actions: Action[]) =>
  action.type === 'delete' || (action.type === undefined && actions[index + 1]?.type === 'delete');

/** The list of actions with those that take something away guarded. */
export const guardedActions = (actions: Action[]): Action[] =>
  actions.map((action, index) => {
    if (deletes(action, index, actions))
      return guarded(action, { question: 'Supprimer ce contenu ?', leaves: true });
    if (action.type === 'unpublish')
      return guarded(action, { question: 'Retirer ce contenu du site ? Il reste en brouillon.' });
    return action;
  });
