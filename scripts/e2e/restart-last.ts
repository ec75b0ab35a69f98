import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The order of the stories: as Vitest would have them, but the one that ends the house after all others. */
export class RestartLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const endsTheHouse = ({ moduleId }: TestSpecification) => moduleId.endsWith('restart.e2e.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !endsTheHouse(file)), ...sorted.filter(endsTheHouse)];
  }
}
