// Labs with stored work, as the site opens them: visit after visit, and one tab beside another.
import { afterEach, beforeEach, vi } from 'vitest';
import { parseAddress } from '../../src/app/address/address.ts';
import { StoredLab } from '../../src/app/stored/stored-lab.svelte.ts';
import type { LoadedPanel, PanelDescriptor } from '../../src/panels/descriptor.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { FakeLab } from './fake-lab.ts';
import { fakeStorage } from './fake-storage.ts';

const descriptor = { id: 'fake' } as PanelDescriptor;
const loaded = { createLab: () => new FakeLab() } as unknown as LoadedPanel<Lab, unknown>;

/** Holds what the browser stores for all visits, and for the tab in front. A test replaces `tab` to change the tab. */
export const browser = { visits: new Map<string, string>(), tab: new Map<string, string>() };

/** Gives each test of the file an empty browser. */
export function useFakeBrowser(): void {
	beforeEach(() => {
		browser.visits = new Map();
		browser.tab = new Map();
		room(Infinity);
	});
	afterEach(() => {
		vi.unstubAllGlobals();
	});
}

/** Storage with room for that many characters in each area. */
export function room(characters: number): void {
	vi.stubGlobal(
		'localStorage',
		fakeStorage(() => browser.visits, characters),
	);
	vi.stubGlobal(
		'sessionStorage',
		fakeStorage(() => browser.tab),
	);
}

export interface Opened {
	readonly storedLab: StoredLab;
	readonly lab: FakeLab;
}

export function open(): Opened {
	const storedLab = new StoredLab(descriptor, loaded);
	return { storedLab, lab: storedLab.lab as unknown as FakeLab };
}

/** Stores the lab as the site does after the panel has drawn the document. */
export function store({ storedLab }: Opened): void {
	storedLab.drawn();
	storedLab.store();
}

export const link = (text: string) => parseAddress(`#/fake?text=${text}`).parameters;
export const texts = ({ lab }: Opened) => lab.text;

export const STORED = 'websocket-101:lab:fake';
export const saved = (text: string) => JSON.stringify({ version: 1, lab: 'fake', document: text });
export const asides = ({ storedLab }: Opened) =>
	storedLab.stored.asides.map((aside) => [aside.kind, storedLab.stored.textOf(aside)]);
