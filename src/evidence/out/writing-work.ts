// The job that writes connections as a file or as programs: some MB take seconds, so a worker does it. What is to be
// covered is covered here, because that takes as long.
import type { Role } from '../../engine/role.ts';
import { redactedConnection } from '../redaction/redact-connection.ts';
import type { RedactedCounts, RedactedKind } from '../redaction/redaction.ts';
import { unpackedConnection, type PackedConnection } from '../packed-connection.ts';
import type { ProgramComments } from './code/program-comments.ts';
import { programsOf, type ProgramLanguage, type WrittenProgram } from './code/programs.ts';
import { writtenBytes, type ConnectionFileForm } from './connection-file.ts';

export interface WritingRequest {
	readonly connections: readonly PackedConnection[];
	/** Lists what is not covered; with null nothing is covered. */
	readonly leftIn: ReadonlySet<RedactedKind> | null;
	readonly what:
		| { readonly type: 'file'; readonly form: ConnectionFileForm }
		/** Asks for the programs of the first connection. */
		| {
				readonly type: 'programs';
				readonly language: ProgramLanguage;
				readonly comments: ProgramComments;
		  };
}

/** Holds the program of each side; it is null if there is none. */
export type WrittenPrograms = Readonly<Record<Role, WrittenProgram | null>>;

export type WritingNews =
	/** The worker has started. */
	| { readonly type: 'begun' }
	/** Brings the next bytes of the file. */
	| { readonly type: 'part'; readonly bytes: Uint8Array<ArrayBuffer> }
	/** All bytes of the file have come. */
	| {
			readonly type: 'file';
			/** Counts the places of each kind in each connection; it is empty if nothing is covered. */
			readonly counts: readonly RedactedCounts[];
	  }
	| { readonly type: 'programs'; readonly programs: WrittenPrograms };

/** The page takes a part of a file in a few milliseconds. */
const PART_BYTES = 4 << 20;

export function* writingWork({
	connections,
	leftIn,
	what,
}: WritingRequest): Generator<WritingNews, void, undefined> {
	yield { type: 'begun' };
	const asSeen = connections.map(unpackedConnection);
	const redacted = leftIn === null ? [] : asSeen.map((one) => redactedConnection(one, leftIn));
	const shown = leftIn === null ? asSeen : redacted.map(({ connection }) => connection);
	if (what.type === 'programs') {
		const programs = programsOf(shown[0], what.language, what.comments);
		yield { type: 'programs', programs };
	} else {
		const bytes = writtenBytes(what.form, shown);
		for (let from = 0; from < bytes.length; from += PART_BYTES) {
			yield { type: 'part', bytes: bytes.slice(from, from + PART_BYTES) };
		}
		yield { type: 'file', counts: redacted.map(({ counts }) => counts) };
	}
}
