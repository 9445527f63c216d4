import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads XML as a stream of events. A document type declaration is refused, so no entity is ever fetched or expanded;
 * depth is bounded. Names keep their prefix ("w:p").
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => refuse('unsafe', 'dokumenttyp med entiteter'));
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.xmlDepth) refuse('unsafe', 'för djupt nästlat');
    handler.open?.(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close?.(name);
  });
  if (handler.text) parser.on('text', handler.text);
  parser.on('error', (error) => {
    throw error;
  });
  const decoder = new TextDecoder();
  const step = 256 * 1024;
  for (let at = 0; at < bytes.length; at += step) {
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length }));
  }
  parser.close();
}
