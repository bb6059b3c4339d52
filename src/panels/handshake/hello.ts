// Holds the first frames after the handshake: the masked and the unmasked “Hello” of RFC 6455 §5.7.
import { hexText, readHex, type Bytes } from '../../engine/bytes/index.ts';

export const HELLO: Readonly<Record<'client' | 'server', Bytes>> = {
	client: readHex('81 85 37 fa 21 3d 7f 9f 4d 51 58').bytes,
	server: readHex('81 05 48 65 6c 6c 6f').bytes,
};

export function helloAddress(from: 'client' | 'server'): string {
	return `/frame?hex=${hexText(HELLO[from], '')}&from=${from}`;
}
