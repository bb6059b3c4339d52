// The real browsers of this machine, started as the tests of the site start them. Chromium has to be there.
import { chromium, firefox, type Browser } from 'playwright';

const chromePath = process.env['CHROME_PATH'];
const firefoxPath = process.env['FIREFOX_PATH'];

export interface RealBrowser {
	readonly name: 'Chromium' | 'Firefox';
	readonly launch: () => Promise<Browser>;
}

export const CHROMIUM: RealBrowser = {
	name: 'Chromium',
	launch: () =>
		chromium.launch({
			...(chromePath ? { executablePath: chromePath } : {}),
			args: ['--no-sandbox'],
		}),
};

export const BROWSERS: readonly RealBrowser[] = [
	CHROMIUM,
	...(firefoxPath
		? [
				{
					name: 'Firefox' as const,
					launch: () =>
						firefox.launch({
							executablePath: firefoxPath,
							// Playwright's own Firefox is patched; any other is driven through a channel.
							...(firefoxPath === firefox.executablePath() ? {} : { channel: 'moz-firefox' }),
							// A new attempt after a failed one would have to wait.
							firefoxUserPrefs: { 'network.websocket.delay-failed-reconnects': false },
						}),
				},
			]
		: []),
];
