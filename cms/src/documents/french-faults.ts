/**
 * What Strapi's server finds wrong in an entry, a file or a request, said in French: the admin shows these messages as they come, and
 * the catalogue of the admin cannot reach them.
 */
import type { Core } from '@strapi/strapi';
import { notYourRole } from '../panel/requests.ts';

const sentences: [fault: RegExp, sentence: string][] = [
  [
    /File type 'image\/svg\+xml' is not allowed/,
    'Les images SVG sont refusées : elles peuvent cacher un programme. Enregistrez-la en PNG ou WebP.',
  ],
  [
    /File type '(.+)' is not allowed/,
    'Ce type de fichier ($1) est refusé. Sont acceptés : les images JPEG, PNG, WebP, AVIF ou GIF, et les PDF.',
  ],
  [
    /exceeds size limit|maxFileSize|maxTotalFileSize|request entity too large|Payload ?Too ?Large/i,
    'Ce fichier est trop lourd : 25 Mo au plus. Réduisez-le, ou partagez un lien.',
  ],
  [
    /File is not a valid image/,
    'Ce fichier n’est pas une image qu’on peut afficher : enregistrez-la en JPEG ou PNG.',
  ],
  [
    /MIME type is not allowed/,
    'Ce type de fichier est refusé. Sont acceptés : les images JPEG, PNG, WebP, AVIF ou GIF, et les PDF.',
  ],
  [/Files are empty|allowEmptyFiles/, 'Ce fichier est vide : vérifiez-le sur votre ordinateur.'],
  [
    /File name contains invalid characters/,
    'Le nom de ce fichier contient un caractère interdit : renommez-le.',
  ],
  [/Too many requests/, 'Trop d’essais : attendez cinq minutes, puis réessayez.'],
  [/^Invalid credentials$/, 'Adresse ou mot de passe incorrect.'],
  [/^(Forbidden|Policy Failed|Forbidden access)$/, notYourRole],
  [
    /^(Not Found|Entity not found|Document not found)$/,
    'Ce contenu n’existe pas, ou n’existe plus : rechargez la page.',
  ],
  [/^Missing or invalid credentials$/, 'Votre session est terminée : connectez-vous à nouveau.'],
  [
    /^Internal Server Error$/,
    'Le serveur a rencontré un problème. Réessayez ; si cela dure, prévenez la personne qui le gère.',
  ],
  [/must be unique/, 'Cette valeur est déjà prise : choisissez-en une autre.'],
  [/must be at most (\d+) characters/, 'Ce texte est trop long : $1 caractères au plus. Raccourcissez-le.'],
  [/must be at least (\d+) characters/, 'Ce champ est obligatoire : remplissez-le.'],
  [/must have at least (\d+) items?/, 'Il en faut au moins $1 : ajoutez-en.'],
  [/must be a valid email/, 'Ce n’est pas une adresse électronique : elle s’écrit nom@exemple.be'],
  [/must be one of the following values/, 'Choisissez une valeur de la liste.'],
  [
    /must match the following/,
    'Forme inattendue. Un lien s’écrit https://exemple.be, une adresse du site /ma-page/, la fin d’une adresse ma-page.',
  ],
  [/must be an integer|`number` type/, 'Ce champ attend un nombre entier : remplissez-le.'],
  [
    /must be defined|is a required field|cannot be (empty|null)|`\w+` type/,
    'Ce champ est obligatoire : remplissez-le.',
  ],
];

/** One of the server's messages in French; one it does not know is left as it is. */
export function inFrench(message: string): string {
  for (const [fault, sentence] of sentences) {
    const found = fault.exec(message);
    if (found) return sentence.replace('$1', found[1] ?? '');
  }
  return message;
}

interface ValidationError extends Error {
  details: { errors?: { message: string }[] };
}

const isValidationError = (error: unknown): error is ValidationError =>
  error instanceof Error && error.name === 'ValidationError' && 'details' in error;

/** Translates what validation finds wrong, whoever writes. */
export function sayFaultsInFrench(strapi: Core.Strapi): void {
  strapi.documents.use(async (_ctx, next) => {
    try {
      return await next();
    } catch (error) {
      if (isValidationError(error)) {
        const several = /^\d+ errors? occurred/.test(error.message);
        error.message = several ? 'Plusieurs champs sont à corriger.' : inFrench(error.message);
        for (const fault of error.details.errors ?? []) fault.message = inFrench(fault.message);
      }
      throw error;
    }
  });
}
