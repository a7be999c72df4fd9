/** A service as another directory writes it: nothing of our profile but the name of a kind. */
export const THEIRS = {
  id: '4d5e3f0a-9c1b-4b7e-8a55-2f1f6c9b7d10',
  name: 'Centro Inventado',
  status: 'active',
  last_modified: '2026-08-01T10:00:00Z',
  organization: { id: 'x', name: 'Organización Ejemplo', description: 'Inventada' },
  phones: [{ id: 'p', number: '900000001' }],
  attributes: [
    { id: 'a', value: 'yes', taxonomy_term: { id: 't', code: 'HEALTH', name: 'Salud' } },
  ],
  service_at_locations: [
    {
      id: 's',
      schedules: [
        {
          id: 'h',
          freq: 'WEEKLY',
          byday: 'MO,TU',
          opens_at: '08:00-05:00',
          closes_at: '16:00-05:00',
        },
      ],
      location: {
        id: 'l',
        location_type: 'physical',
        external_identifier: '080101',
        external_identifier_type: 'INEI-UBIGEO',
        latitude: -13.518,
        longitude: -71.978,
        addresses: [
          {
            id: 'd',
            address_1: 'Calle Inventada',
            city: 'Cusco',
            region: 'Cusco',
            state_province: 'Cusco',
          },
        ],
      },
    },
  ],
}
