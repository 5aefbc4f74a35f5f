import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../entrypoints/options/suggestions.ts';

describe('servers that an address may become', () => {
  it('are completed from what was typed, at most four, and none for nothing', () => {
    expect(suggestionsFor('', null)).toEqual([]);
    expect(suggestionsFor('toot', null)).toEqual(['toot.wales']);
    expect(suggestionsFor('TOOT', null)).toEqual(['toot.wales']);
    expect(suggestionsFor('mast', null)).toHaveLength(4);
  });

  it('complete the server of a handle', () => {
    expect(suggestionsFor('@cyngor@toot', null)).toEqual(['@cyngor@toot.wales']);
    expect(suggestionsFor('cyngor@', null)).toHaveLength(4);
  });

  it('are gone when the address is whole, or is somebody else’s', () => {
    expect(suggestionsFor('toot.wales', null)).toEqual([]);
    expect(suggestionsFor('llyfrgell.example', null)).toEqual([]);
  });

  it('are what the organisation allows, and nothing else, where it says so', () => {
    const allowed = ['social.gov.example', '*.council.example'];
    expect(suggestionsFor('', allowed)).toEqual(['social.gov.example']);
    expect(suggestionsFor('toot', allowed)).toEqual([]);
  });
});
