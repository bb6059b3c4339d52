// The types of what the shell shows: what is in front, the notices above it, and the way in which an address
// was opened.
import type { AddressProblem, Json, Lab, OutOfRange, Parameters } from '../lab/lab.ts';
import type { Unpacking } from '../lab/saved.ts';
import type { LoadedPanel, PanelDescriptor, PanelWords } from '../panels/descriptor.ts';
import type { CourseFront } from './learn/learn-address.ts';
import type { LessonStep } from './learn/lesson-step.ts';
import type { Failure, LabState, StoredLab } from './stored-lab.svelte.ts';
import type { SettingProblem } from './settings.svelte.ts';
import type { FileProblem } from './take-file.ts';

/** A message above the lab. */
export type Notice =
	| { readonly type: 'parameter'; readonly problem: AddressProblem | SettingProblem }
	| { readonly type: 'encoding'; readonly found: string }
	| { readonly type: 'link'; readonly reason: Exclude<Unpacking['type'], 'restored'> }
	| { readonly type: 'out-of-range'; readonly value: OutOfRange }
	| { readonly type: 'file'; readonly problem: FileProblem }
	| { readonly type: 'uncaught'; readonly message: string };

/** What is in front: a lab, or what is shown instead of one. */
export type Front =
	| { readonly type: 'loading' }
	| { readonly type: 'unknown'; readonly found: string }
	| { readonly type: 'failed'; readonly found: string }
	| CourseFront
	| {
			/** The lab threw an error before it had a document. */
			readonly type: 'stopped';
			readonly descriptor: PanelDescriptor;
			readonly loaded: LoadedPanel<Lab, unknown>;
			readonly words: PanelWords | null;
			readonly step: LessonStep | null;
			readonly failure: Failure;
	  }
	| {
			readonly type: 'lab';
			readonly storedLab: StoredLab;
			readonly words: PanelWords | null;
			/** The step of a lesson that is played in the lab; null for the learner’s own work. */
			readonly step: LessonStep | null;
	  };

/**
 * How an address was opened: `visit` from outside (a link, the address bar), `return` by Back or Forward to
 * an entry of ours, `reload` of the page that showed it.
 */
export type Arrival =
	| { readonly type: 'visit' }
	| {
			readonly type: 'reload';
			readonly visiting: boolean;
			/** The settings before the reload; those in the address may be older. */
			readonly settings: URLSearchParams;
	  }
	| {
			readonly type: 'return';
			readonly visiting: boolean;
			/** The state of the entry; null if this page does not remember it. */
			readonly labState: LabState | null;
			/** `keep`: the current settings stay, because those in the address are older. */
			readonly settings: 'keep' | 'take';
	  };

/** Everything in the lab in front that the address or the storage contains. */
export interface ShownLab {
	readonly storedLab: StoredLab;
	readonly labState: LabState;
	/** The lab’s number of its entry in the browser’s history. */
	readonly historyEntry: number;
	/** True if the document comes from a link and own work waits. */
	readonly visiting: boolean;
	readonly settings: Parameters;
	/** The drafts, which are stored and are not part of the address. */
	readonly drafts: Json | null;
}

/** An address of the lab in front. */
export interface SiteAddress {
	readonly hash: string;
	/** False if the document is too large for the address. */
	readonly whole: boolean;
}
