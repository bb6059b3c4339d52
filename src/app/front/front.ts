// Defines the types of what the shell shows: what is in front, and the way in which an address was opened.
import type { Json, Lab, Parameters } from '../../lab/lab.ts';
import type { LoadedPanel, PanelDescriptor, PanelWords } from '../../panels/descriptor.ts';
import type { CourseWords } from '../../strings/en/course.ts';
import type { CourseFront } from '../learn/learn-address.ts';
import type { LessonStep } from '../learn/lesson-step.ts';
import type { Failure } from '../stored/failure.ts';
import type { LabState, StoredLab } from '../stored/stored-lab.svelte.ts';

/** Holds the course, which loads when an address names it, with its words. */
export interface LoadedCourse {
	readonly views: typeof import('../learn/course.ts');
	readonly words: CourseWords;
}

/** Says what is in front: a lab, or what is shown instead of one. */
export type Front =
	| { readonly type: 'loading' }
	| { readonly type: 'unknown'; readonly found: string }
	| { readonly type: 'failed'; readonly found: string }
	| CourseFront
	| {
			/** Says that the lab threw an error before it had a document. */
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
			/** Holds the step of a lesson that is played in the lab, or null for the learner’s own work. */
			readonly step: LessonStep | null;
	  };

/**
 * Says how an address was opened: `visit` from outside (a link, the address bar), `return` by Back or Forward to
 * an entry of ours, `reload` of the page that showed it.
 */
export type Arrival =
	| { readonly type: 'visit' }
	| {
			readonly type: 'reload';
			readonly visiting: boolean;
			/** Holds the settings before the reload. Those in the address may be older. */
			readonly settings: URLSearchParams;
	  }
	| {
			readonly type: 'return';
			readonly visiting: boolean;
			/** Holds the state of the entry, or null if this page does not remember it. */
			readonly labState: LabState | null;
			/** Says which settings apply. With `keep` the current ones stay, because those in the address are older. */
			readonly settings: 'keep' | 'take';
	  };

/** Holds everything in the lab in front that the address or the storage contains. */
export interface ShownLab {
	readonly storedLab: StoredLab;
	readonly labState: LabState;
	/** Holds the number that the lab gives its entry in the browser’s history. */
	readonly historyEntry: number;
	/** Is true if the document comes from a link and own work waits. */
	readonly visiting: boolean;
	readonly settings: Parameters;
	/** Holds the drafts, which are stored and are not part of the address. */
	readonly drafts: Json | null;
}

/** Represents an address of the lab in front. */
export interface SiteAddress {
	readonly hash: string;
	/** Is false if the document is too large for the address. */
	readonly whole: boolean;
}
