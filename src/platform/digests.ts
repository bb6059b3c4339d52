// MD5 and SHA-256. No handshake uses them; they are loaded only to recognise an accept value that was made
// with them.
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

export { md5, sha256 };
