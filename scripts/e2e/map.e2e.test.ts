/** The map of the directory on the live site: our own words, no stranger asked, no barrier by day or night. */
import { expect, test } from 'vitest';
import { axeFaults, place } from './accessibility-tools.ts';
import { openBrowser } from './browser.ts';
import { colourFaults } from './colours.ts';
import { site } from './the-house.ts';

test.each(['light', 'dark'] as const)(
  'with a place open on the map, in the %s, nothing bars the way and nothing came from elsewhere',
  async (colorScheme) => {
    const browser = await openBrowser();
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    await place(context, 'axe');
    const tab = await context.newPage();
    const strangers: string[] = [];
    tab.on('request', (request) => {
      if (!request.url().startsWith(`${site}/`) && !request.url().startsWith('data:'))
        strangers.push(request.url());
    });
    await tab.goto(`${site}/repertoire/services/`);
    await tab.getByRole('button', { name: 'Voir sur une carte' }).press('Enter');
    const map = tab.getByRole('region', { name: 'Carte des lieux' });
    await map.getByText(/Services sans lieu sur la carte .* : \d+/).waitFor();
    expect(await axeFaults(tab)).toEqual([]);
    const places = map.getByRole('button', { name: /, services : \d+$/ });
    for (let groups = 0; groups < 10 && (await places.count()) === 0; groups++)
      await map
        .getByRole('button', { name: /, agrandir$/ })
        .first()
        .press('Enter');
    await places.first().press('Enter');
    await map.locator('.leaflet-popup a[href]').first().waitFor();
    // A mark half under what is open is reached by closing that.
    const isCovered = (fault: string) => /^axe target-size: <button class="leaflet-marker-icon/.test(fault);
    const faults = [...(await axeFaults(tab)), ...(await colourFaults(tab, new Set()))];
    expect(faults.filter((fault) => !isCovered(fault))).toEqual([]);
    await tab.keyboard.press('Escape');
    await map.locator('.leaflet-popup').waitFor({ state: 'detached' });
    expect(strangers).toEqual([]);
  },
);
