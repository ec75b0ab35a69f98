import { endpointOf } from '../../../opendata/endpoint.ts';

export const { getStaticPaths, GET } = endpointOf('csv');
