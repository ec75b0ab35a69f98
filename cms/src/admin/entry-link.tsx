/** A link to an entry, in the colours of the panel, light and dark. */
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

export function EntryLink({ to, children }: { to: string; children: string }) {
  return (
    <Typography variant="omega" fontWeight="semiBold" textColor="primary600">
      <Link to={to} style={{ color: 'inherit' }}>
        {children}
      </Link>
    </Typography>
  );
}
