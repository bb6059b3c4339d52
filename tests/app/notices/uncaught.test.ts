import { afterEach, expect, test, vi } from 'vitest';
import { parts } from '../../../src/lab/parts.svelte.ts';
import { onUncaught } from '../../../src/app/notices/uncaught.ts';

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

test('a part that did not arrive is told of as such, and is no error of the site', () => {
	const page = new EventTarget();
	const noted: string[] = [];
	const end = onUncaught(({ message }) => noted.push(message), page);
	const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), {
		reason: new TypeError('Failed to fetch dynamically imported module: /assets/Dialog.js'),
	});
	page.dispatchEvent(event);
	end();
	expect(event.defaultPrevented).toBe(true);
	expect(parts.trouble).toBe('missing');
	parts.dismiss();
	expect(noted).toEqual([]);
});
