import type { Component } from 'svelte';
import type { Bytes } from '../engine/index.ts';
import type { Lab, OutOfRange } from '../lab/lab.ts';
import type { Locale } from '../strings/locale.ts';

/** What a panel may ask of the shell around it. */
export interface Shell {
	/** True while a room is looking: bytes are large, chrome is away. */
	readonly present: boolean;
	/** Copies text and says so; where the browser forbids it, shows the text selected. */
	copy(text: string): Promise<void>;
	/** Says something to screen readers, politely; `shown` also as a passing note. */
	announce(text: string, shown?: 'shown'): void;
	/** Goes to an address of the site, as "/frame?hex=8100&from=server". */
	go(address: string): void;
}

export interface PanelProps<L extends Lab, Words> {
	readonly lab: L;
	readonly words: Words;
	readonly locale: Locale;
	readonly shell: Shell;
}

export interface LoadedPanel<L extends Lab, Words> {
	readonly component: Component<PanelProps<L, Words>>;
	readonly createLab: () => L;
}

/** A file that was dropped on the page. */
export interface FileContent {
	readonly bytes: Bytes;
	/** Null where the bytes are not text. */
	readonly text: string | null;
}

/** `asked`: the lab shows a dialog about the file, and nothing has changed yet. */
export type FileTaken =
	| { readonly type: 'taken' | 'asked' }
	| { readonly type: 'too-large'; readonly most: number }
	| { readonly type: 'out-of-range'; readonly value: OutOfRange };

export interface PanelDescriptor<L extends Lab = Lab, Words = unknown> {
	/** The route: `#/<id>`. */
	readonly id: string;
	/** The parameter that may follow in the path, as `code` in `#/rules/<code>`; without it nothing may. */
	readonly pathParameter?: string;
	/** Place in the bar, from the left. */
	readonly order: number;
	/** The name in the bar, in every language, so that the bar needs no panel. */
	readonly name: Readonly<Record<Locale, string>>;
	readonly load: () => Promise<LoadedPanel<L, Words>>;
	readonly words: Readonly<Record<Locale, () => Promise<Words>>>;
	/** Opens a file in the lab, as one step of undo; null where this lab makes nothing of it. */
	readonly takeFile?: (lab: L, file: FileContent) => Promise<FileTaken | null>;
}

/** A descriptor whose types have been checked against each other, as the shell keeps it. */
export function describePanel<L extends Lab, Words>(
	descriptor: PanelDescriptor<L, Words>,
): PanelDescriptor {
	// The shell hands a panel only the lab and the words that this same descriptor made.
	return descriptor as unknown as PanelDescriptor;
}
