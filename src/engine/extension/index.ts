// TODO extension
export type { DeflateCodec, Deflater, Inflated, Inflater } from './codec.ts';
export { compressMessage, startDeflate } from './permessage-deflate.ts';
