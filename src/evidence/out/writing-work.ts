// The job that writes connections as a file or as programs: some MB take seconds, so a worker does it. What is to be
// covered is covered here, because that takes as long.
import type { Role } from '../../engine/index.ts';
import { maskedConnection } from '../masking/mask-connection.ts';
import type { MaskedCounts, MaskedKind } from '../masking/masked.ts';
import { unpackedConnection, type PackedConnection } from '../packed-connection.ts';
import type { ProgramComments } from './code/program-comments.ts';
import { programsOf, type ProgramLanguage, type WrittenProgram } from './code/programs.ts';
import { writtenBytes, type ConnectionFileForm } from './connection-file.ts';

export interface WritingRequest {
	readonly connections: readonly PackedConnection[];
	/** What is not covered; null: nothing is covered. */
	readonly leftIn: ReadonlySet<MaskedKind> | null;
	readonly what:
		| { readonly type: 'file'; readonly form: ConnectionFileForm }
		/** The programs of the first connection. */
		| {
				readonly type: 'programs';
				readonly language: ProgramLanguage;
				readonly comments: ProgramComments;
		  };
}

/** The program of each side; null if there is none. */
export type WrittenPrograms = Readonly<Record<Role, WrittenProgram | null>>;

export type WritingNews =
	/** The worker has started. */
	| { readonly type: 'begun' }
	| {
			readonly type: 'file';
			readonly bytes: Uint8Array<ArrayBuffer>;
			/** How many places of each kind each connection has; empty if nothing is covered. */
			readonly counts: readonly MaskedCounts[];
	  }
	| { readonly type: 'programs'; readonly programs: WrittenPrograms };

export function* writingWork({
	connections,
	leftIn,
	what,
}: WritingRequest): Generator<WritingNews, void, undefined> {
	yield { type: 'begun' };
	const asSeen = connections.map(unpackedConnection);
	const masked = leftIn === null ? [] : asSeen.map((one) => maskedConnection(one, leftIn));
	const shown = leftIn === null ? asSeen : masked.map(({ connection }) => connection);
	if (what.type === 'programs') {
		const programs = programsOf(shown[0], what.language, what.comments);
		yield { type: 'programs', programs };
	} else {
		const bytes = writtenBytes(what.form, shown);
		yield { type: 'file', bytes, counts: masked.map(({ counts }) => counts) };
	}
}
