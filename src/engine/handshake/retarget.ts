import type { Bytes } from '../bytes/bytes.ts';
import type { Edit } from '../bytes/edit.ts';
import { editInTurn, setField, setRequestTarget } from '../http/head-edits.ts';
import type { WebSocketUri } from './websocket-uri.ts';

/** Changes the target and Host of an existing request to those of another URL, and nothing else. */
export function retarget(bytes: Bytes, uri: WebSocketUri): Edit | null {
	return editInTurn(bytes, [
		(request) => setRequestTarget(request, uri.resourceName),
		(request) => setField(request, 'Host', uri.authority),
	]);
}
