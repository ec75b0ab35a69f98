export default () => ({
  // Without a maximum, one request could ask for the whole database; a misspelt parameter is refused, not ignored.
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
});
