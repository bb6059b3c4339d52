import { afterEach, expect, test, vi } from 'vitest';
import { onUncaught } from '../../src/app/uncaught.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

test('errors of the site are noted, until it ends; those of extensions are not', () => {
	vi.stubGlobal('location', { origin: 'https://site.example' });
	const page = new EventTarget();
	const happen = (type: string, what: object) =>
		page.dispatchEvent(Object.assign(new Event(type), what));
	const noted: string[] = [];
	const end = onUncaught(({ message }) => noted.push(message), page);
	const filename = 'https://site.example/app.js';
	happen('error', { filename, error: new Error('ours') });
	happen('error', { filename: 'moz-extension://app.js', error: new Error('theirs') });
	happen('error', { filename, error: null });
	happen('unhandledrejection', { reason: new Error('rejected') });
	happen('unhandledrejection', { reason: undefined });
	end();
	happen('error', { filename, error: new Error('later') });
	expect(noted).toEqual(['ours', 'rejected']);
});
