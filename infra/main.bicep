targetScope = 'resourceGroup'

@description('Begins the names of all resources: 3 to 12 small letters and digits.')
@minLength(3)
@maxLength(12)
param name string

@description('An EU region. Sweden Central keeps everything in Sweden.')
@allowed(['swedencentral', 'northeurope', 'westeurope'])
param location string = 'swedencentral'

@description('The image, by digest: registry.example/handlingsplan@sha256:… The identity may pull from the registry below.')
param image string

@description('Login server of the Azure Container Registry the image is in. Empty for a public registry.')
param registry string = ''

@description('The host people and Teams reach, without https://. Empty for the name that Container Apps gives.')
param hostName string = ''

@description('The tenant’s part of its SharePoint name: "kommunen" for kommunen.sharepoint.com.')
param sharePointName string

@description('The app registration that the tab signs people in with: docs/install.md, step 4. Empty leaves the tab without sign-in.')
param tabAppId string = ''

@description('How many processes. Two, so that one can be replaced while the other answers.')
@minValue(1)
@maxValue(5)
param replicas int = 2

@description('Days that logs are kept. They hold ids and codes, never what people wrote.')
@minValue(30)
@maxValue(730)
param logDays int = 180

@description('Who is mailed when something is wrong.')
param alertMail string

var tags = { product: 'handlingsplan' }

module identity 'identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location, tags: tags }
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: { name: name, location: location, tags: tags, logDays: logDays, alertMail: alertMail }
}

module store 'store.bicep' = {
  name: 'store'
  params: { name: name, location: location, tags: tags, principalId: identity.outputs.principalId, logs: watch.outputs.logs }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: { name: name, location: location, tags: tags, principalId: identity.outputs.principalId, logs: watch.outputs.logs }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    image: image
    registry: registry
    hostName: hostName
    sharePointName: sharePointName
    tabAppId: tabAppId
    replicas: replicas
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    cosmosEndpoint: store.outputs.endpoint
    logs: watch.outputs.logs
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    tags: tags
    host: app.outputs.host
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

module health 'health.bicep' = {
  name: 'health'
  params: {
    name: name
    location: location
    tags: tags
    host: app.outputs.host
    insights: watch.outputs.insights
    mail: watch.outputs.mail
  }
}

@description('MICROSOFT_APP_ID, for npm run manifest.')
output appId string = identity.outputs.clientId
@description('PUBLIC_URL, for npm run manifest.')
output publicUrl string = 'https://${app.outputs.host}'
output vaultName string = vault.outputs.vaultName
output cosmosEndpoint string = store.outputs.endpoint
