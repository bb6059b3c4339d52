// permessage-deflate (RFC 7692).
export type { DeflateCodec, Deflater, Inflated, Inflater } from './codec.ts';
export { compressMessage, startDeflate } from './permessage-deflate.ts';
