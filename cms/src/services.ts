/**
 * Strapi's own services, each as far as it is used here. Strapi 5 hands them out without saying what they can do: what
 * stands here was read in its source, and is the one place to compare with it when Strapi is updated.
 */
import type { Core } from '@strapi/strapi';
import type { Permission } from './bootstrap/grants.ts';

/** A file on its way in, as the request brought it. */
export interface Incoming {
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
  /** Bytes. */
  size: number;
  filepath: string;
}

/** Something a role may be allowed to do with the entries of some types. */
export interface ContentAction {
  section: string;
  actionId: string;
  subjects: string[];
}

interface Services {
  'admin::api-token-content-api': { hash(key: string): string };
  'admin::content-type': { getPermissionsWithNestedFields(actions: ContentAction[]): Permission[] };
  'admin::permission': {
    actionProvider: { values(): ContentAction[] };
    findMany(query: object): Promise<Permission[]>;
  };
  'admin::role': {
    findOne(where: { code: string }): Promise<{ id: number } | null>;
    getSuperAdmin(): Promise<{ id: number }>;
    assignPermissions(id: number, permissions: Permission[]): Promise<unknown>;
  };
  'admin::user': { exists(): Promise<boolean>; create(user: object): Promise<unknown> };
  'plugin::content-manager.permission-checker': {
    create(what: { userAbility: unknown; model: string }): { can: Record<string, () => boolean> };
  };
  'plugin::upload.image-manipulation': { isImage(file: { filepath: string }): Promise<boolean> };
  'plugin::upload.upload': {
    upload(what: { data: unknown; files: Incoming | Incoming[] }, options?: unknown): Promise<unknown>;
    replace(id: unknown, what: { data: unknown; file: Incoming }, options?: unknown): Promise<unknown>;
    remove(file: { id: number; name: string }): Promise<unknown>;
  };
}

/** The service itself: what is changed on it is changed for Strapi too. */
export function strapiService<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  // Of all services Strapi's types know only that they are some.
  return strapi.service(name) as unknown as Services[Name];
}
