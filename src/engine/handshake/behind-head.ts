// The types for the bytes after a head, and what these bytes are. Reading the frames needs the frame decoder
// and the DEFLATE codec; that code is in first-frames.ts. A page that shows heads without such bytes need not
// load it.
import type { Bytes } from '../bytes/bytes.ts';
import type { FrameFaultCode } from '../frame/fault-bits.ts';
import type { Frame } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import type { MessageRuleCode } from '../report/rules.ts';
import type { RequestReading } from './request.ts';
import type { ResponseReading } from './response.ts';
import type { Role } from '../role.ts';

/** Describes how the other side reacts after the last of the first frames that it reads. */
export type FirstFramesEnd =
	/** The other side has read all frames and continues. */
	| { readonly type: 'open' }
	/** The other side has read all bytes and waits for the rest of a frame, or of a message whose frames are complete. */
	| { readonly type: 'unfinished'; readonly part: 'frame' | 'message' }
	/** The other side has read a Close frame and answers it. `code` is null when the Close has no code. */
	| { readonly type: 'closed'; readonly code: number | null }
	/** The other side fails the connection and sends this code in its Close. */
	| {
			readonly type: 'failed';
			readonly code: 1002 | 1007 | 1009;
			readonly rule: FrameFaultCode | MessageRuleCode;
	  };

/**
 * Says what the receiver does with a frame. `read`: it reads the frame. `kept`: it reads the frame, but delivers
 * nothing, because the end of the message does not come (§6.2). `unfinished`: it waits, because bytes are missing.
 * `fails`: it fails the connection. `unread`: the frame comes after a Close, or after the one that failed the connection.
 */
export type FirstFrameFate = 'read' | 'kept' | 'unfinished' | 'fails' | 'unread';

/** Represents a frame behind a head, with what its receiver does. */
export interface FirstFrame {
	readonly frame: Frame;
	readonly fate: FirstFrameFate;
}

/** Holds the frames that one side sends behind its head, and what the other side does with them. */
export interface FirstFrames {
	readonly from: Role;
	/** Holds the offset of the frames in the HTTP message whose head they follow. */
	readonly at: number;
	readonly bytes: Bytes;
	readonly rows: FrameRows;
	/** Holds the index of the frame at which the receiver stops; it is `rows.count` when it reads all frames. */
	readonly stopsAt: number;
	readonly end: FirstFramesEnd;
	/** Counts the complete data messages that the receiver delivers. */
	readonly messages: number;
}

/** Holds the first frames of each side; a side whose bytes end with the head has null. */
export interface FirstFramesOfBoth {
	readonly client: FirstFrames | null;
	readonly server: FirstFrames | null;
}

/** Says what the bytes after a head are. `content` belongs to an HTTP message; `unread` bytes belong to no message. */
export type BehindHead = 'nothing' | 'frames' | 'content' | 'unread';

export const NO_FIRST_FRAMES: FirstFramesOfBoth = { client: null, server: null };

/** Returns what the bytes after a request's head are. */
export function behindRequest(request: RequestReading, response: ResponseReading): BehindHead {
	const { rest } = request.head;
	if (rest.from === rest.to) return 'nothing';
	return response.verdict === 'open' ? 'frames' : 'unread';
}

/** Returns what the bytes after a response's head are. */
export function behindResponse({ verdict, rest }: ResponseReading): BehindHead {
	if (rest.length === 0) return 'nothing';
	if (verdict === 'open') return 'frames';
	return verdict === 'http' ? 'content' : 'unread';
}
