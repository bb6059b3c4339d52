// The list of notices above the lab. Problems with an address, a dropped file or an error outside of drawing go in; the
// page draws `shown`. A notice stays until the learner dismisses it or opens another address.
import type { AddressProblem, OutOfRange } from '../../lab/lab.ts';
import type { Unpacking } from '../../lab/saved.ts';
import type { NewVersion } from '../../platform/offline/versions.ts';
import { messageOf } from '../stored/failure.ts';
import type { FileProblem } from '../files/take-file.ts';

/** Describes a part of an address that was not used. `part` is as written. */
export type UnusedPart =
	| AddressProblem
	| { readonly kind: 'damaged' | 'repeated'; readonly part: string };

/** Says why the packed document of an address was not opened. */
export type LinkNotice =
	| { readonly type: 'link'; readonly reason: Exclude<Unpacking['type'], 'restored'> }
	| { readonly type: 'out-of-range'; readonly value: OutOfRange };

/** Represents a message above the lab. */
export type Notice =
	| LinkNotice
	/** Tells of all parts of the address that were not used. There is at most one such notice. */
	| { readonly type: 'address'; readonly unused: readonly UnusedPart[] }
	| { readonly type: 'file'; readonly problem: FileProblem }
	| { readonly type: 'uncaught'; readonly message: string };

export class NoticeList {
	#shown: readonly Notice[] = $state.raw([]);
	#newVersion: NewVersion | null = $state.raw(null);

	get shown(): readonly Notice[] {
		return this.#shown;
	}

	/** Holds the new version of the site that the browser has stored; null while there is none, or none is wanted. */
	get newVersion(): NewVersion | null {
		return this.#newVersion;
	}
	offer(version: NewVersion | null): void {
		this.#newVersion = version;
	}

	/** Shows what is to be said of the address that is in front now, and no earlier notices. */
	replaceAddress(link: LinkNotice | null, unused: readonly UnusedPart[]): void {
		this.#shown = [
			...(link ? [link] : []),
			...(unused.length > 0 ? [{ type: 'address', unused } as const] : []),
		];
	}

	/** Shows why a dropped file was not opened. Null says that it was, and the notice about an earlier file goes. */
	replaceFile(problem: FileProblem | null): void {
		const others = this.#shown.filter(({ type }) => type !== 'file');
		this.#shown = problem === null ? others : [...others, { type: 'file', problem }];
	}

	/**
	 * Shows a notice about an error outside of drawing, for example in an event handler or a promise. Only
	 * the first one is shown.
	 */
	addUncaught(error: unknown): void {
		if (this.#shown.some(({ type }) => type === 'uncaught')) return;
		this.#shown = [...this.#shown, { type: 'uncaught', message: messageOf(error) }];
	}

	dismiss(notice: Notice): void {
		this.#shown = this.#shown.filter((other) => other !== notice);
	}
}
