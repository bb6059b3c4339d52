// Lists the close codes (§7.4, IANA registry): the status of each code, which side may send it, and whether a script
// may use it.
import type { Role } from '../role.ts';
/** Names the endpoint that may send a code in a Close frame; `gateway` is a server that acts as a gateway or proxy. */
export type CloseSender = 'both' | Role | 'gateway' | 'none';

/**
 * Says what a code is. `assigned`: the code has a meaning. `local`: an endpoint only reports the code and never sends
 * it. `reserved`: the registry keeps the code free. `unused`: the number is outside the registry. `unassigned`: the
 * range is for the protocol and its extensions. `library`, `private`: the ranges are for libraries and for private use
 * (§7.4.2).
 */
export type CloseCodeStatus =
	| 'assigned'
	| 'local'
	| 'reserved'
	| 'unused'
	| 'unassigned'
	| 'library'
	| 'private';

/** Describes a close code, or a range of codes. */
export interface CloseCode {
	/** The row holds the codes from `first` to `last`, both included. */
	readonly first: number;
	readonly last: number;
	/** Holds the name in the IANA registry; it is empty for a range. */
	readonly name: string;
	readonly sender: CloseSender;
	/** Says whether a Close frame may contain the code. */
	readonly onWire: boolean;
	/** Says whether a script may pass the code to `close()` (WHATWG WebSockets). */
	readonly toClose: boolean;
	readonly status: CloseCodeStatus;
}

/** Lists all close codes (§7.4, IANA registry); every 16-bit number lies in exactly one row. */
export const CLOSE_CODES: readonly CloseCode[] = [
	range(0, 999, 'unused'),
	row(1000, 'Normal Closure', 'both', 'assigned', 'toClose'),
	row(1001, 'Going Away', 'both', 'assigned'),
	row(1002, 'Protocol Error', 'both', 'assigned'),
	row(1003, 'Unsupported Data', 'both', 'assigned'),
	row(1004, '', 'none', 'reserved'),
	row(1005, 'No Status Received', 'none', 'local'),
	row(1006, 'Abnormal Closure', 'none', 'local'),
	row(1007, 'Invalid Payload Data', 'both', 'assigned'),
	row(1008, 'Policy Violation', 'both', 'assigned'),
	row(1009, 'Message Too Big', 'both', 'assigned'),
	row(1010, 'Mandatory Extension', 'client', 'assigned'),
	// §7.4.1 assigns 1011 to servers; in practice clients and servers send it.
	row(1011, 'Internal Error', 'server', 'assigned'),
	row(1012, 'Service Restart', 'server', 'assigned'),
	row(1013, 'Try Again Later', 'server', 'assigned'),
	row(1014, 'Bad Gateway', 'gateway', 'assigned'),
	row(1015, 'TLS Handshake', 'none', 'local'),
	range(1016, 2999, 'unassigned'),
	range(3000, 3999, 'library', 'both', 'toClose'),
	range(4000, 4999, 'private', 'both', 'toClose'),
	range(5000, 0xffff, 'unused'),
];

/**
 * Returns the row of `CLOSE_CODES` that holds a code.
 * @throws RangeError when the number does not fit into 16 bits.
 */
export function closeCodeOf(code: number): CloseCode {
	const found = CLOSE_CODES.find(({ first, last }) => code >= first && code <= last);
	if (found === undefined) throw new RangeError(`no close code ${code}`);
	return found;
}

function row(
	code: number,
	name: string,
	sender: CloseSender,
	status: CloseCodeStatus,
	api: 'toClose' | 'never' = 'never',
): CloseCode {
	const onWire = sender !== 'none';
	return { first: code, last: code, name, sender, onWire, toClose: api === 'toClose', status };
}

function range(
	first: number,
	last: number,
	status: CloseCodeStatus,
	sender: CloseSender = 'none',
	api: 'toClose' | 'never' = 'never',
): CloseCode {
	return { ...row(first, '', sender, status, api), last };
}
