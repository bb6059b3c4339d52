// TODO http2
export type { Http2Setup } from './connection.ts';
export type { Http2Frame } from './frame.ts';
export {
	ENABLE_CONNECT_ID,
	HTTP2_CANCEL,
	hasFlag,
	readHttp2Frames,
	readHttp2Settings,
} from './frame.ts';
export { HTTP2_FLAG, HTTP2_TYPE } from './http2.ts';
export { readLiteralBlock } from './literal-block.ts';
