// Is what the shell loads when the lab opens.
import type { LoadedPanel } from '../descriptor.ts';
import { HandshakeLab } from './handshake-lab.svelte.ts';
import HandshakePanel from './HandshakePanel.svelte';
import type { HandshakeWords } from './strings/en.ts';
import { takeHandshakeFile } from './take-file.ts';

export const loaded: LoadedPanel<HandshakeLab, HandshakeWords> = {
	component: HandshakePanel,
	createLab: () => new HandshakeLab(),
	takeFile: takeHandshakeFile,
};
