// What the shell shows: the lab in front, what the address asked for, and what is said about it.
import type { AddressProblem, Json, Lab, OutOfRange, Parameters } from '../lab/lab.ts';
import type { Unpacking } from '../lab/saved.ts';
import type { LoadedPanel, PanelDescriptor } from '../panels/descriptor.ts';
import type { Failure, Moment, Place } from './place.svelte.ts';
import type { SettingProblem } from './settings.svelte.ts';
import type { FileProblem } from './take-file.ts';

export type Notice =
	| { readonly type: 'parameter'; readonly problem: AddressProblem | SettingProblem }
	| { readonly type: 'encoding'; readonly found: string }
	| { readonly type: 'link'; readonly reason: Exclude<Unpacking, 'restored'> }
	| { readonly type: 'out-of-range'; readonly value: OutOfRange }
	| { readonly type: 'file'; readonly problem: FileProblem }
	| { readonly type: 'language' }
	| { readonly type: 'uncaught'; readonly message: string };

export type Scene =
	| { readonly type: 'loading' }
	| { readonly type: 'unknown'; readonly found: string }
	| { readonly type: 'failed'; readonly found: string }
	| {
			/** The lab threw an error before it had a document. */
			readonly type: 'stopped';
			readonly descriptor: PanelDescriptor;
			readonly loaded: LoadedPanel<Lab, unknown>;
			readonly words: unknown;
			readonly failure: Failure;
	  }
	| { readonly type: 'lab'; readonly place: Place; readonly words: unknown };

/**
 * How an address came: `visit` from outside (a link, the address bar), `return` by Back or Forward to an
 * entry of ours, `reload` of the page that showed it.
 */
export type Arrival =
	| { readonly type: 'visit' }
	| { readonly type: 'reload'; readonly visiting: boolean }
	| {
			readonly type: 'return';
			readonly visiting: boolean;
			/** What the entry showed, where this page still knows. */
			readonly moment: Moment | null;
			/** Settings in force go on: those in the address are older. */
			readonly settings: 'keep' | 'take';
	  };

/** Everything of the lab in front that an address says. */
export interface Shown {
	readonly place: Place;
	readonly moment: Moment;
	readonly visits: number;
	readonly visiting: boolean;
	readonly settings: Parameters;
	/** Beside the address: what is stored with it. */
	readonly drafts: Json | null;
}

export interface SiteAddress {
	readonly hash: string;
	/** False when the document is too large to be in it. */
	readonly whole: boolean;
}
