// What a panel tells the shell about itself, and what the shell offers a panel. Each `panel.ts` calls
// `describePanel`; the shell finds these files by a glob and loads a panel when it is opened.
import type { Component, Snippet } from 'svelte';
import type { Bytes } from '../engine/bytes/index.ts';
import type { Lab } from '../lab/lab.ts';
import type { Locale } from '../strings/locale.ts';

/** Names a part of a lab that a step of a lesson can show alone. */
export type LabPart =
	| 'stage'
	| 'bits'
	| 'masking'
	| 'request'
	| 'diagram'
	| 'attack'
	| 'lanes'
	| 'sliders';

/** Holds the functions of the shell that a panel may call. */
export interface Shell {
	/** Is true while the site is shown to an audience: bytes are large, and the controls around them are hidden. */
	readonly present: boolean;
	/**
	 * Holds the part of the lab that a step of a lesson shows alone. While it is `veiled`, the step asks what happens, and
	 * the part must not show it. `begins` is the state with which a task begins. Without the part the lab shows everything.
	 */
	readonly alone?: {
		readonly part: LabPart;
		readonly veiled: boolean;
		readonly begins: URLSearchParams | null;
	} | null;
	/** Copies the text and reports it. If the browser forbids copying, the shell shows the text selected. */
	copy(text: string): Promise<void>;
	/**
	 * Announces the text politely to screen readers; with `shown` the text also appears as a passing note.
	 */
	announce(text: string, shown?: 'shown'): void;
	/** Opens an address of the site, for example "/frame?hex=8100&from=server". */
	go(address: string): void;
	/** Opens a file as if it were dropped on the page; a shell around one part of a lab has none. */
	openFile?(file: File): Promise<void>;
	/** Opens the search over the whole site with this text; a shell around one part of a lab has none. */
	search?: (query: string) => void;
	/** Returns the lab in which the visitor worked last, if it is not this one: its id, which is its address, and its name. */
	lastLab?(): Pick<PanelDescriptor, 'id' | 'name'> | null;
	/** Shows the tools of the lab in the bar of Present until the returned function is called. */
	showTools(tools: Snippet): () => void;
}

export interface PanelProps<L extends Lab, Words> {
	readonly lab: L;
	readonly words: Words;
	readonly locale: Locale;
	readonly shell: Shell;
}

/** Holds what a worksheet gives to a picture of a lab's document. */
export interface PaperProps<L extends Lab, Words> {
	readonly lab: L;
	readonly words: Words;
	readonly locale: Locale;
	/** Says whether the picture may show what follows from the document. Before a prediction it must not. */
	readonly outcome: boolean;
}

/** Holds what the shell shows above a lab until the user closes it. */
export interface Intro {
	/** Says in one sentence what the lab is for. */
	readonly purpose: string;
	/** Lists things to try: each has a text and the address that it opens, without the `#`. */
	readonly tries: readonly (readonly [text: string, address: string])[];
}

/** Represents what a language file of a panel must contain. Of all the words of a panel the shell reads only `intro`. */
export interface PanelWords {
	readonly intro: Intro;
	/** Lists what the page says without JavaScript, if it is the front page. */
	readonly withoutScript?: readonly string[];
}

/** Holds what the shell loads when a lab opens. */
export interface LoadedPanel<L extends Lab, Words> {
	readonly component: Component<PanelProps<L, Words>>;
	readonly createLab: () => L;
	/** Draws a document in black on white, for a worksheet. */
	readonly paper?: Component<PaperProps<L, Words>>;
	/** Opens a file in the lab as one step of undo. Returns null if the lab cannot use the file. */
	readonly takeFile?: (
		lab: L,
		file: FileContent,
		words: Words,
	) => FileTaken | null | Promise<FileTaken | null>;
	/** Opens a file of more than 8 MiB, which the lab reads in its own time. Without it such files are refused. */
	readonly takeLargeFile?: (lab: L, file: File) => FileTaken | Promise<FileTaken>;
	/** Returns the first fault of a text that the lab could not read in an address, or null if it has no place. */
	readonly faultIn?: (text: string, words: Words) => TextFault | null;
}

/** Holds a file that was dropped on the page. */
export interface FileContent {
	readonly name: string;
	/** Holds the bytes of the file; those of a text in UTF-16 are in UTF-8. */
	readonly bytes: Bytes;
	/** Holds the content as text. It is null if the bytes are not text. */
	readonly text: string | null;
}

/** Describes the first fault of a text that is otherwise for the lab, with its place. */
export interface TextFault {
	readonly line: number;
	readonly column: number;
	/** Says what is wrong, in a sentence. */
	readonly what: string;
}

/**
 * Says what became of a file. `asked` means that the lab shows a dialog about it, and nothing has changed yet.
 * `capture`: it contains captured packets, and this lab does not read them.
 */
export type FileTaken =
	| { readonly type: 'taken' | 'asked' | 'capture' }
	| { readonly type: 'too-large'; readonly most: number }
	/** The file is compressed, and its content is too large. */
	| { readonly type: 'expands-too-far'; readonly most: number }
	/** The lab has room for so many files, and all of it is used. */
	| { readonly type: 'full'; readonly most: number }
	| ({ readonly type: 'faulty' } & TextFault);

export const SEARCH_KINDS = [
	'lab',
	'lesson',
	'close-code',
	'cause',
	'status-code',
	'header-field',
	'scene',
	'rule',
	'example',
	'term',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Describes one thing that the search over the whole site can find. */
export interface SearchEntry {
	readonly kind: SearchKind;
	/** Holds the address that shows the thing, in the form that `Shell.go` takes. */
	readonly address: string;
	readonly texts: Readonly<Record<Locale, { readonly title: string; readonly note: string }>>;
	/** Lists the names that are the same in all languages: a code, a number, a section. */
	readonly keys: readonly string[];
}

export interface PanelDescriptor<L extends Lab = Lab, Words = unknown> {
	/** Holds the route of the panel, which begins its addresses: `#/<id>`. */
	readonly id: string;
	/** Names the parameter that may follow in the path, for example `code` in `#/rules/<code>`. */
	readonly pathParameter?: string;
	/** Says whether the bar shows no tabs and no tools above the panel, because it leads on by itself. */
	readonly withoutTabs?: boolean;
	/** Gives the place in the bar. The panel with the lowest number is the leftmost. */
	readonly order: number;
	/** Holds the name in every language. The bar shows it before the panel is loaded. */
	readonly name: Readonly<Record<Locale, string>>;
	readonly load: () => Promise<LoadedPanel<L, Words>>;
	readonly words: Readonly<Record<Locale, () => Promise<Words & PanelWords>>>;
}

/** Checks that the types of a descriptor fit each other, and returns it in the type that the shell keeps. */
export function describePanel<L extends Lab, Words extends PanelWords>(
	descriptor: PanelDescriptor<L, Words>,
): PanelDescriptor {
	// This cast is safe: the shell gives a panel only the lab and the words of the same descriptor.
	return descriptor as unknown as PanelDescriptor;
}
