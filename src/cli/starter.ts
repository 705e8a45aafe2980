/** What `init` writes: small, sound, and showing most of the language. */
export const STARTER = `# yaml-language-server: $schema=./campaign.schema.json
#
# A campaign for Broadside. Draw it with:  broadside render campaign.yaml
# \`title\` and \`sides\` with a name each are enough; everything else is optional.

id: waterloo
title: The Waterloo Campaign
kicker: The Hundred Days
period: 1815-06-15/1815-06-18
summary: >
  On 15 June 1815 Napoleon crossed the Sambre to strike two allied armies before
  they could unite. He beat the Prussians at Ligny, yet three days later they
  came to Wellington's aid at Waterloo and decided the battle.
outcome: Napoleon abdicated on 22 June, four days after the battle.

sides:
  - id: french
    name: France
    note: Army of the North
    color: blue
    flag: france
    commanders:
      - { name: Napoleon, role: Emperor of the French }
      - { name: Michel Ney, rank: Marshal, role: Left wing }
    strength:
      personnel: { best: 124_000, approx: true }       # digits may be grouped
      guns: { best: 350, approx: true }
  - id: allies
    name: Britain, Prussia and their allies
    shortName: Allies
    color: red
    members:
      - { id: britain, name: United Kingdom, flag: gb }
      - { id: prussia, name: Prussia, flag: prussia }
      - { id: netherlands, name: Netherlands, flag: united-netherlands }
    commanders:
      - { name: Duke of Wellington, shortName: Wellington, rank: Field marshal, member: britain }
      - { name: Gebhard von Blücher, rank: Field marshal, member: prussia }
    strength:
      personnel: { best: 209_000, approx: true, note: "Wellington about 93,000, Blücher about 116,000" }
      guns: { low: 480, high: 510, note: Counts differ on the allied batteries }

phases:
  - { id: ligny, name: Ligny and Quatre Bras, period: 1815-06-15/1815-06-16 }
  - { id: waterloo, name: Waterloo and Wavre, period: 1815-06-17/1815-06-18 }

events:
  - { date: 1815-06-15, at: charleroi, phase: ligny, kind: capture, text: The French cross the Sambre at Charleroi }
  - { date: 1815-06-16, at: ligny, phase: ligny, kind: battle, text: Blücher is beaten at Ligny; Ney is held at Quatre Bras }
  - { date: 1815-06-18, at: waterloo, phase: waterloo, kind: battle, rank: 1, text: Wellington and Blücher win at Waterloo }

places:                                                # [longitude, latitude]
  brussels: { name: Brussels, at: [4.352, 50.847], rank: 1 }
  waterloo: { name: Waterloo, at: [4.405, 50.684], rank: 2 }
  wavre: { name: Wavre, at: [4.61, 50.716] }
  quatre-bras: { name: Quatre Bras, at: [4.453, 50.571], rank: 3 }
  ligny: { name: Ligny, at: [4.576, 50.512], rank: 3 }
  charleroi: { name: Charleroi, at: [4.444, 50.411] }
  namur: { name: Namur, at: [4.867, 50.467] }
  gembloux: { name: Gembloux, at: [4.695, 50.561], rank: 3 }
  beaumont: { name: Beaumont, at: [4.238, 50.236], rank: 3 }

map:
  extent: [brussels, beaumont, namur]                  # a box in degrees, or what to frame; left out: all of it
  movements:
    - { side: french, phase: ligny, label: Napoleon, weight: 4, path: [beaumont, charleroi, ligny] }
    - { side: french, phase: ligny, kind: support, label: Ney, weight: 3, path: [charleroi, quatre-bras] }
    - { side: french, phase: waterloo, label: Napoleon, weight: 4, path: [ligny, quatre-bras, waterloo] }
    - { side: french, phase: waterloo, kind: support, label: Grouchy, path: [ligny, gembloux, wavre] }
    - { side: allies, phase: ligny, label: Blücher, weight: 3, path: [namur, ligny] }
    - { side: allies, phase: waterloo, kind: retreat, path: [quatre-bras, [4.39, 50.63], waterloo] }
    - { side: allies, phase: waterloo, label: Blücher, weight: 3, path: [wavre, [4.5, 50.69], waterloo] }

sources:
  counts: Rounded from the usual returns of June 1815
source: counts
`;
