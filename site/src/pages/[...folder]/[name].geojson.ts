import { endpointOf } from '../../content/endpoint.ts';

export const { getStaticPaths, GET } = endpointOf('geojson');
