import { describePaper } from '../descriptor.ts';
import PaperSequence from './diagram/PaperSequence.svelte';

export const paper = describePaper(PaperSequence);
