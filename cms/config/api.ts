export default () => ({
  // Without a maximum, one request could ask for the whole database. Each page of answers costs a count and a sort,
  // so the site asks for large ones. A misspelt parameter is refused, not ignored.
  rest: { defaultLimit: 25, maxLimit: 1000, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
});
